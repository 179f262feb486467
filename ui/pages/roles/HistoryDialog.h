#pragma once

#include "ui/client/RolesApi.h"
#include "ui/pages/roles/RoleBook.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QListWidget;

namespace bloomzy::roles_page {

class LinesTable;

/// What a role was, newest first, and what each saving changed. Accepted with chosen() when one shall come back.
class HistoryDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    HistoryDialog(const theme::Theme& theme, client::ApiClient& client, const RoleBook& book, const std::string& role,
                  const QString& readOnly, QWidget* parent);

    [[nodiscard]] const api::RoleInput& chosen() const { return m_revisions.at(m_row).role; }

private:
    void load(const std::string& role);
    void take(const api::RoleRevisionList& list);
    void show(int row);

    client::RolesApi m_api;
    const RoleBook& m_book;
    QString m_readOnly;
    std::vector<api::RoleRevision> m_revisions;
    std::size_t m_row = 0;
    QListWidget* m_list;
    LinesTable* m_changes;
    QPushButton* m_back;
};

} // namespace bloomzy::roles_page
