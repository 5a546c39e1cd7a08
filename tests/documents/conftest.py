"""Makes ``article_formats`` importable for the tests of this folder and of those below it."""
