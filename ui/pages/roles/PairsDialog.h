#pragma once

#include "ui/client/RolesApi.h"
#include "ui/pages/roles/RoleBook.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QComboBox;
class QListWidget;

namespace bloomzy::roles_page {

/// The pairs of roles that nobody may have both: reads and changes them. What the server refuses is said in place and
/// the pairs stay as they are typed.
class PairsDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    /// `readOnly`: why they cannot be changed; empty: they can.
    PairsDialog(const theme::Theme& theme, client::ApiClient& client, const RoleBook& book, const QString& readOnly,
                QWidget* parent);

Q_SIGNALS:
    void saved();

private:
    QWidget* makeAdder(const theme::Theme& theme);
    void load();
    void display();
    void add();
    void removeChosen();
    void save();
    void refreshButtons();
    [[nodiscard]] QString words(const api::RoleConflict& pair) const;

    client::RolesApi m_api;
    const RoleBook& m_book;
    QString m_readOnly;
    std::vector<api::RoleConflict> m_pairs;
    bool m_loaded = false;
    QListWidget* m_list;
    QComboBox* m_first;
    QComboBox* m_second;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_save = nullptr;
};

} // namespace bloomzy::roles_page
