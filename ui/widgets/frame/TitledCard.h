#pragma once

#include "ui/theme/Theme.h"

#include <QFrame>

class QVBoxLayout;

namespace bloomzy::widgets {

class Label;

/// A titled card; its rows are added to rows().
class TitledCard : public QFrame
{
    Q_OBJECT

public:
    explicit TitledCard(const theme::Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    [[nodiscard]] QVBoxLayout* rows() const { return m_rows; }

private:
    Label* m_title;
    QVBoxLayout* m_rows;
};

} // namespace bloomzy::widgets
