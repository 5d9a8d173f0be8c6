--liquibase formatted sql

--changeset school:202612010300-school-words splitStatements:false rollbackSplitStatements:false
-- Small letters, е for ё, and Cyrillic ones for the Latin ones that look the same: «COШ» and «СОШ» are one word.
create function school_folded(name text) returns text language sql immutable parallel safe as $$
    select translate(lower(name collate "ru-x-icu"), 'ёabcehkmoptxy', 'еавсенкмортху')
$$;

-- The words by which a school is found. «СОШ №3», «сош № 3» and «3 школа» share the words сош, школа and 3: quotes and №
-- fall away, and a level brings the word that people say instead of it. A name without a level is a school's: «Шестая».
-- The collation tells regular expressions what a letter is.
create or replace function school_words(names text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('simple', regexp_replace(
        regexp_replace(
            regexp_replace(school_folded(names) collate "ru-x-icu", '\m(сош|оош|нош)\M', '\1 школа', 'g'),
            '(№|[«»"“”„''().,])', ' ', 'g'),
        '([[:alpha:]])-?([[:digit:]])|([[:digit:]])([[:alpha:]])', '\1\3 \2\4', 'g')
        || case when school_folded(names) collate "ru-x-icu" ~ 'школ|\m[сон]ош\M|гимн|лице|центр|\mсад|училищ|интернат' then ''
           else ' школа' end)
$$;

-- What is made of the names is made anew; nobody has changed a school by that.
alter table school disable trigger user;
update school set code = code;
alter table school enable trigger user;
alter table school_name disable trigger user;
update school_name set name = name;
alter table school_name enable trigger user;

--rollback create or replace function school_words(names text) returns tsvector language sql immutable parallel safe as $$
--rollback     select to_tsvector('simple', regexp_replace(
--rollback         regexp_replace(
--rollback             regexp_replace(
--rollback                 replace(lower(names collate "ru-x-icu"), 'ё', 'е'),
--rollback                 '\m(сош|оош|нош)\M', '\1 школа', 'g'),
--rollback             '(№|[«»"“”„''().,])', ' ', 'g'),
--rollback         '([[:alpha:]])-?([[:digit:]])|([[:digit:]])([[:alpha:]])', '\1\3 \2\4', 'g'))
--rollback $$;
--rollback drop function school_folded(text);
