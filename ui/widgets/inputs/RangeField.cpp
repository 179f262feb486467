#include "ui/widgets/inputs/RangeField.h"

#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr QChar between = u'\n'; // which no line edit holds

} // namespace

RangeField::RangeField(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_min(addEdit())
    , m_max(addEdit())
    , m_unit(new Label(theme, TypeRole::body, ColorRole::textMuted))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* dash = new Label(theme, TypeRole::body, ColorRole::textMuted);
    dash->setText(QStringLiteral("–"));
    row->addWidget(m_min, 1);
    row->addWidget(dash);
    row->addWidget(m_max, 1);
    row->addWidget(m_unit);
    setFocusProxy(m_min);
    retranslate();
}

QLineEdit* RangeField::addEdit()
{
    auto* edit = new QLineEdit(this);
    edit->setMaxLength(6);
    edit->setMinimumWidth(48);
    connect(edit, &QLineEdit::textEdited, this, &RangeField::edited);
    return edit;
}

void RangeField::setUnit(const QString& unit)
{
    m_unit->setText(unit);
}

void RangeField::setBounds(int lowest, int highest)
{
    m_lowest = lowest;
    m_highest = highest;
}

std::optional<int> RangeField::number(const QLineEdit& edit)
{
    // People and Qt's own output write the minus sign in two ways.
    const QString text = edit.text().trimmed().replace(u'\u2212', u'-');
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<api::Range> RangeField::value() const
{
    const auto min = number(*m_min);
    const auto max = number(*m_max);
    if (!min || !max || !problem().isEmpty())
        return std::nullopt;
    return api::Range{*min, *max};
}

void RangeField::setValue(const std::optional<api::Range>& value)
{
    m_min->setText(value ? QString::number(value->min) : QString());
    m_max->setText(value ? QString::number(value->max) : QString());
}

QString RangeField::typed() const
{
    const bool none = m_min->text().isEmpty() && m_max->text().isEmpty();
    return none ? QString() : m_min->text() + between + m_max->text();
}

void RangeField::setTyped(const QString& typed)
{
    m_min->setText(typed.section(between, 0, 0));
    m_max->setText(typed.section(between, 1));
}

QString RangeField::problem() const
{
    const bool emptyMin = m_min->text().trimmed().isEmpty();
    const bool emptyMax = m_max->text().trimmed().isEmpty();
    if (emptyMin && emptyMax)
        return {};
    if (emptyMin || emptyMax)
        return tr("Give both ends, or leave both empty when it is not known.");
    const auto min = number(*m_min);
    const auto max = number(*m_max);
    if (!min || !max)
        return tr("Use whole numbers, such as %1.").arg(m_lowest);
    if (*min < m_lowest || *max > m_highest || *max < m_lowest || *min > m_highest)
        return tr("Use numbers from %1 to %2.").arg(m_lowest).arg(m_highest);
    return *min > *max ? tr("The lower end is above the upper one. Swap them.") : QString();
}

void RangeField::retranslate()
{
    m_min->setAccessibleName(tr("Lowest"));
    m_max->setAccessibleName(tr("Highest"));
}

bool RangeField::event(QEvent* event)
{
    if (event->type() == QEvent::DynamicPropertyChange) {
        for (QLineEdit* edit : {m_min, m_max}) {
            edit->setProperty("state", property("state"));
            edit->update();
        }
    }
    return QWidget::event(event);
}

void RangeField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::widgets
