#pragma once

#include "ui/pages/roles/PeopleModel.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

class QComboBox;
class QListView;
class QVBoxLayout;

namespace bloomzy::widgets {
class Label;
class SearchField;
} // namespace bloomzy::widgets

namespace bloomzy::roles_page {

class ChainView;

/// Who can do this, and why: the permission of the cell that has the focus, the people, and the chain of the chosen
/// one with the least that would change it.
class WhyPanel : public QFrame
{
    Q_OBJECT

public:
    WhyPanel(const theme::Theme& theme, client::ApiClient& client, const RoleBook& book, const RolePreview& preview,
             QWidget* parent = nullptr);

    [[nodiscard]] WhoCan& who() { return m_who; }
    [[nodiscard]] QListView& people() const { return *m_people; }
    void setPermission(const QString& permission);
    /// Below the rest.
    void addCard(QWidget* card);

Q_SIGNALS:
    void permissionChosen(const QString& permission);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    QWidget* makeBody();
    void fillPermissions();
    void showPeople();
    void showWhy();
    void connectAll();
    void retranslate();
    [[nodiscard]] QString summary() const;

    const theme::Theme& m_theme;
    client::ApiClient& m_client;
    const RoleBook& m_book;
    const RolePreview& m_preview;
    WhoCan m_who;
    PeopleModel m_model;
    QVBoxLayout* m_body = nullptr;
    widgets::Label* m_title;
    QComboBox* m_permission;
    widgets::SearchField* m_search;
    widgets::Label* m_summary;
    QListView* m_people;
    widgets::Label* m_whyTitle;
    ChainView* m_chain;
    widgets::Label* m_others;
    QFrame* m_remedy;
    widgets::Label* m_remedyTitle;
    widgets::Label* m_remedyText;
};

} // namespace bloomzy::roles_page
