-- What one item of an area's evidence costs whoever looks at it; 0: it harms nobody.
alter table policy_area add exposure_points int not null default 0 check (exposure_points between 0 and 100);
update policy_area set exposure_points = 5 where key = 'sensitive_media';
update policy_area set exposure_points = 3 where key = 'hateful_conduct';
update policy_area set exposure_points = 2 where key = 'harassment';
