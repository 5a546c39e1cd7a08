"""What is measured of this package: accuracy, speed, attachment. No part of the distribution."""
