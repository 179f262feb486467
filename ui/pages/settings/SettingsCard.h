#pragma once

#include "ui/theme/Theme.h"

#include <QFrame>

class QVBoxLayout;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::settings_page {

/// A titled card; its rows are added to rows().
class SettingsCard : public QFrame
{
    Q_OBJECT

public:
    explicit SettingsCard(const theme::Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    [[nodiscard]] QVBoxLayout* rows() const { return m_rows; }

private:
    widgets::Label* m_title;
    QVBoxLayout* m_rows;
};

} // namespace bloomzy::settings_page
