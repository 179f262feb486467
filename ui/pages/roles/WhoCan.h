#pragma once

#include "ui/client/AccessApi.h"
#include "ui/pages/roles/PersonSearch.h"
#include "ui/pages/roles/RolePreview.h"

namespace bloomzy::roles_page {

/// Who has a permission now, who would gain or lose it by what is edited, and why one of them may or may not.
class WhoCan : public QObject
{
    Q_OBJECT

public:
    enum class Change { none, gains, loses };
    struct Person
    {
        std::string id;
        QString name;
        std::vector<std::string> families; ///< that it reaches; of who gains or loses, those that are new or gone
        std::vector<std::string> roles;    ///< that grant it now
        Change change = Change::none;
        QString mail = {}; ///< of one who was searched for
    };

    WhoCan(client::ApiClient& client, const RoleBook& book, const RolePreview& preview, QObject* parent = nullptr);
    ~WhoCan() override;

    [[nodiscard]] const QString& permission() const { return m_permission; }
    void setPermission(const QString& permission);

    /// Those who would gain or lose it first.
    [[nodiscard]] const std::vector<Person>& people() const { return m_people; }
    /// What the list shows: people(), or those who were searched for, whether they have it or not.
    [[nodiscard]] std::vector<Person> listed() const;
    [[nodiscard]] PersonSearch& search() { return m_search; }
    [[nodiscard]] const PersonSearch& search() const { return m_search; }
    [[nodiscard]] int countNow() const { return int(m_now.size()); }
    [[nodiscard]] int count(Change change) const;
    /// There are more than are listed.
    [[nodiscard]] bool hasMore() const { return m_more; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<client::ClientError>& error() const { return m_error; }

    /// The person who is explained; empty for none.
    [[nodiscard]] const std::string& person() const { return m_person; }
    [[nodiscard]] const QString& personName() const { return m_personName; }
    [[nodiscard]] Change changeOf(const std::string& id) const;
    /// This person from now on, whatever the permission; until then it is the first one of the list.
    void choose(const std::string& id, const QString& name);
    /// As it is stored, without what is edited.
    [[nodiscard]] const std::optional<api::AccessExplanation>& explanation() const { return m_explanation; }

Q_SIGNALS:
    void peopleChanged();
    void explanationChanged();

private:
    void load();
    void ask(const std::optional<std::string>& cursor);
    void take(const client::Result<api::AccessPeople>& reply);
    void merge();
    void explain(const std::string& id, const QString& name);
    void forget();
    void askWhy();

    client::AccessApi m_api;
    PersonSearch m_search;
    const RoleBook& m_book;
    const RolePreview& m_preview;
    client::CancelToken m_listing;
    client::CancelToken m_asking;
    QTimer m_soon;
    QString m_permission;
    std::vector<api::AccessPerson> m_now;
    std::vector<Person> m_people;
    std::string m_person;
    QString m_personName;
    std::optional<api::AccessExplanation> m_explanation;
    std::optional<client::ClientError> m_error;
    bool m_isPicked = false; ///< the person, by the user
    bool m_more = false;
    bool m_loading = false;
};

} // namespace bloomzy::roles_page
