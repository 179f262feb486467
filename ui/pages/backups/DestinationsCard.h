#pragma once

#include "ui/pages/backups/BackupsState.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

#include <set>

class QAction;
class QPushButton;
class QVBoxLayout;

namespace bloomzy::widgets {
class IconLabel;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::backups_page {

/// Where backups go, and the recovery key that they are encrypted to.
class DestinationsCard : public QFrame
{
    Q_OBJECT

public:
    DestinationsCard(const theme::Theme& theme, QAction* add, QAction* newKey, const BackupsState& state,
                     QWidget* parent = nullptr);

    /// While the answer to a look is on its way.
    void setChecking(const std::string& id, bool checking);

Q_SIGNALS:
    void checkRequested(const bloomzy::api::Destination& destination);
    void editRequested(const bloomzy::api::Destination& destination);
    void removeRequested(const bloomzy::api::Destination& destination);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QLayout* makeKeyLine();
    void refresh();
    void showRows();
    void showKey();

    const theme::Theme& m_theme;
    const BackupsState& m_state;
    widgets::Label* m_title;
    QPushButton* m_add;
    QPushButton* m_newKey;
    widgets::Label* m_none;
    QVBoxLayout* m_rows;
    widgets::IconLabel* m_keyIcon;
    widgets::Label* m_key;
    std::set<std::string> m_checking;
    /// What the rows show: they are not made anew for the same.
    std::optional<std::vector<api::Destination>> m_shown;
};

} // namespace bloomzy::backups_page
