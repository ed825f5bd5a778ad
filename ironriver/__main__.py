"""`python -m ironriver` is the command `ironriver`."""

from ironriver.cli import main

main()
