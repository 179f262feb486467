#pragma once

#include "ui/pages/backups/BackupWork.h"
#include "ui/pages/backups/BackupsState.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

#include <array>

class QAction;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::backups_page {

/// "Back up now"; beside it what runs and how far it is, or while nothing runs how well off one would be.
class NowCard : public QFrame
{
    Q_OBJECT

public:
    NowCard(const theme::Theme& theme, QAction* backUp, BackupWork& work, const BackupsState& state,
            QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Fact
    {
        widgets::Label* name;
        widgets::Label* value;
        widgets::Label* note;
    };

    [[nodiscard]] QWidget* makeButton(QAction* backUp);
    [[nodiscard]] QWidget* makeRun();
    [[nodiscard]] QWidget* makeFacts();
    void refresh();
    void showRun();
    void showFacts();

    const theme::Theme& m_theme;
    BackupWork& m_work;
    const BackupsState& m_state;
    widgets::Label* m_expected;
    QStackedWidget* m_stack;
    QWidget* m_run = nullptr;
    QWidget* m_facts = nullptr;
    std::array<Fact, 3> m_fact{};
    widgets::Label* m_title;
    widgets::Label* m_percent;
    QProgressBar* m_bar;
    widgets::Label* m_amount;
    widgets::Label* m_left;
    QPushButton* m_cancel;
};

} // namespace bloomzy::backups_page
