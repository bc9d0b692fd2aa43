-- Run again whenever a room is added: the list of rooms is written once, in Rooms.STAIRS.
grant select on ground.bureau to ${everyRoom};
