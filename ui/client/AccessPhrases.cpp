#include "ui/client/Phrases.h"

#include <QCoreApplication>

namespace bloomzy::client {

namespace {

constexpr Phrase faults[] = {
    {"role.name.required", QT_TRANSLATE_NOOP("ServerPhrases", "Enter a name for the role.")},
    {"role.name.tooLong", QT_TRANSLATE_NOOP("ServerPhrases", "The name of a role has at most 60 characters.")},
    {"role.name.characters",
     QT_TRANSLATE_NOOP("ServerPhrases", "The name holds invisible characters or a line break. Type it anew.")},
    {"role.name.taken", QT_TRANSLATE_NOOP("ServerPhrases", "Another role has this name. Choose another one.")},
    {"role.text.tooLong", QT_TRANSLATE_NOOP("ServerPhrases", "The text has at most 500 characters.")},
    {"role.text.characters", QT_TRANSLATE_NOOP("ServerPhrases", "The text holds invisible characters. Type it anew.")},
    {"role.parents.tooMany", QT_TRANSLATE_NOOP("ServerPhrases", "A role inherits from at most 20 others.")},
    {"role.parents.unknown", QT_TRANSLATE_NOOP("ServerPhrases", "One of the roles to inherit from does not exist.")},
    {"role.parents.circle", QT_TRANSLATE_NOOP("ServerPhrases", "The role would inherit from itself. Leave out the "
                                                               "parent that inherits from it.")},
    {"role.parents.conflict", QT_TRANSLATE_NOOP("ServerPhrases", "The role would hold two roles that nobody may have "
                                                                 "both. Leave one of them out.")},
    {"role.permission.unknown", QT_TRANSLATE_NOOP("ServerPhrases", "There is no such permission. GET "
                                                                   "/api/v1/permissions lists them.")},
    {"role.rules.twice", QT_TRANSLATE_NOOP("ServerPhrases", "There are two rules for {0}. Keep one.")},
    {"role.families.notHere",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "Only a grant of a permission about plants can be for some families. Leave them out.")},
    {"role.families.tooMany", QT_TRANSLATE_NOOP("ServerPhrases", "Name at most 200 families.")},
    {"role.families.name", QT_TRANSLATE_NOOP("ServerPhrases", "A family has a name such as Araceae.")},
    {"assignment.tooMany", QT_TRANSLATE_NOOP("ServerPhrases", "A person has at most 50 roles.")},
    {"assignment.twice", QT_TRANSLATE_NOOP("ServerPhrases", "The role is named twice. Keep one.")},
    {"assignment.until.invalid",
     QT_TRANSLATE_NOOP("ServerPhrases", "Write a time such as 2027-05-22T00:00:00Z, or leave it out.")},
    {"assignment.until.past", QT_TRANSLATE_NOOP("ServerPhrases", "The end must lie in the future.")},
    {"conflicts.tooMany", QT_TRANSLATE_NOOP("ServerPhrases", "There can be 100 pairs of roles.")},
    {"conflicts.same", QT_TRANSLATE_NOOP("ServerPhrases", "A pair has two different roles.")},
};

constexpr Phrase details[] = {
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "You can only grant what you hold yourself. This would grant more: {0}. "
                                            "Nothing was changed.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Nobody may have both the role {0} and the role {1}, not by inheritance "
                                            "either. Nothing was changed.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "Then nobody would be left who can manage users and roles. Nothing was changed. Give "
                           "another active person the role of an administrator first.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "A person has at most 50 roles. Nothing was changed. Take another role "
                                            "first.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "There are 200 roles, which is the most. Nothing was changed.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Built-in roles cannot be changed. Nothing was changed. Make a role that "
                                            "inherits from it.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "People have this role. Nothing was changed. Take it from them first.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Another role inherits from this one. Nothing was changed. Change that one "
                                            "first.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "A role holds both sides of one of these pairs already. Nothing was "
                                            "changed. Change that role first.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Your roles let you do this for other families only. Nothing was saved.")},
};

} // namespace

std::span<const Phrase> accessFaultPhrases()
{
    return faults;
}

std::span<const Phrase> accessDetailPhrases()
{
    return details;
}

} // namespace bloomzy::client
