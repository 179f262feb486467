#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::catalog_page {

/// Below the changes of a revision: the ways back from it.
class RevertBar : public QWidget
{
    Q_OBJECT

public:
    explicit RevertBar(const theme::Theme& theme, QWidget* parent = nullptr);

    /// Reasons why they cannot be used now; empty: they can.
    void setRevision(std::int64_t revision, const QString& noTakingBack, const QString& noRestoring);
    void retranslate();

Q_SIGNALS:
    /// The changes of this revision and of no other.
    void takeBackRequested();
    /// Everything as this revision left it.
    void restoreRequested();

private:
    QPushButton* m_takeBack;
    QPushButton* m_restore;
    widgets::Label* m_note;
    std::int64_t m_revision = 0;
};

} // namespace bloomzy::catalog_page
