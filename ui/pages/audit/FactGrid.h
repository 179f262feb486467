#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace bloomzy::audit_page {

/// A fact of an event: what it is and its value, as in "Session  ses_5f2c…81".
struct Fact
{
    QString name;
    QString value;     ///< in one line
    bool mono = false; ///< an id, an address, a hash
    QString link = {}; ///< an id that linkActivated() tells; empty for none
    QString linkText = {};
    QString whole = {}; ///< the tooltip; the value where there is none
};

/// Facts below each other; their values can be selected and copied, links reached by keys.
class FactGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(const theme::Theme& theme, QWidget* parent = nullptr);

    void setFacts(const QList<Fact>& facts);

Q_SIGNALS:
    void linkActivated(const QString& link);

private:
    void addFact(int row, const Fact& fact);

    const theme::Theme& m_theme;
    QGridLayout* m_grid;
};

} // namespace bloomzy::audit_page
