-- Events are known by their ids alone; nothing read how far a source had been taken.
DROP TABLE positions;
