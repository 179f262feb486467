#pragma once

#include "backend/api/Users.h"
#include "ui/widgets/paint/Status.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

namespace bloomzy::users_page {

/// Words for what the API tells of people, in the present language.
class UserTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::users_page::UserTexts)

public:
    static widgets::Badge badge(api::UserStatus status);
    /// Whether somebody has a second factor.
    static widgets::Badge factor(bool has);
    /// The same in a column of that name; a warning for who signs in by a password alone.
    static widgets::Badge factorOf(const api::User& user);
    /// Ids of roles that every server has.
    static std::vector<std::string> builtInRoles();
    /// "49 minutes ago"; "Never" without a time.
    static QString lastSignIn(const std::optional<std::string>& time);
    /// In the local time zone; invalid when it is none.
    static QDateTime time(const std::string& time);
    /// The last day of something that is over at `until`: "22 May 2027".
    static QString lastDay(const std::string& until);
    /// "Araceae, Moraceae"; "all plants" for an empty list.
    static QString families(const std::vector<std::string>& families);
    static QString device(const api::UserSession& session);
    /// What becomes of an account's things when it is deleted, as sentences.
    static QString touched(const api::UserReferences& references, const QString& roles);
    /// What becomes of what tells of a person who is erased.
    static QString erased();
};

} // namespace bloomzy::users_page
