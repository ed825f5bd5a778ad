"""Documents of one case become one incident: block, compare, cluster, assemble."""
