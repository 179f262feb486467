#include "ui/pages/audit/ChangesCard.h"

#include "ui/pages/audit/EventJson.h"
#include "ui/widgets/inputs/Segments.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>

namespace bloomzy::audit_page {

using theme::ColorRole;
using theme::TypeRole;
using widgets::DiffView;

ChangesCard::ChangesCard(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_title(new widgets::Label(theme, TypeRole::small))
    , m_count(new widgets::Label(theme, TypeRole::small, ColorRole::textMuted))
    , m_mode(new widgets::Segments)
    , m_diff(new DiffView(theme))
{
    m_title->setWeight(QFont::Medium);
    m_mode->setObjectName(QStringLiteral("diffMode"));
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_count);
    head->addWidget(m_mode);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_diff);
    retranslate();
    connect(m_mode, &widgets::Segments::currentChanged, this, [this](int index) {
        m_diff->setMode(index == 1 ? DiffView::Mode::sideBySide : DiffView::Mode::inlined);
        Q_EMIT sideBySideChanged(index == 1);
    });
}

void ChangesCard::display(const api::AuditEntry& entry)
{
    const BeforeAndAfter sides = beforeAndAfter(entry);
    m_changes = int(entry.changes.size());
    m_diff->setValues(sides.before, sides.after);
    setVisible(m_changes > 0);
    retranslate();
}

void ChangesCard::setSideBySide(bool beside)
{
    m_mode->setCurrent(beside ? 1 : 0);
}

void ChangesCard::retranslate()
{
    m_title->setText(tr("Before and after"));
    m_count->setText(tr("%n change(s)", nullptr, m_changes));
    m_mode->setTexts({tr("Inline"), tr("Side by side")});
    m_mode->setAccessibleName(tr("How changes are shown"));
}

void ChangesCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::audit_page
