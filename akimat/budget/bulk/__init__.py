"""Files of many lines: read in pieces, judged in their order, kept as segments of columns.

`table` reads CSV, xlsx and Parquet; `lines` understands their codes, days and amounts, and says by row and
column what is wrong; `limits` judges; `segments` keeps what was judged, sorted by institution, for pages and
reports.
"""
