#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace bloomzy::models {

/// The groups of a recovery key, numbered, five to a row.
class KeyGroups : public QWidget
{
    Q_OBJECT

public:
    explicit KeyGroups(const theme::Theme& theme, QWidget* parent = nullptr);

    /// An empty list wipes what is shown.
    void setGroups(const QStringList& groups);

private:
    const theme::Theme& m_theme;
    QGridLayout* m_grid;
};

} // namespace bloomzy::models
