#include "ui/pages/catalog/DetailFooter.h"

#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/paint/Dot.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using theme::ColorRole;

DetailFooter::DetailFooter(const theme::Theme& theme, models::TaxonEditor& editor, QAction* discard, QAction* save,
                           QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_dot(new widgets::Dot(theme))
    , m_text(new widgets::Label(theme, theme::TypeRole::small))
    , m_discard(new widgets::ActionButton(theme, discard))
    , m_save(new widgets::ActionButton(theme, save, u"primary"_s))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 12, 0);
    row->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_dot);
    row->addWidget(m_text, 1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    connect(&editor.state(), &models::TaxonEditState::changed, this, &DetailFooter::refresh);
    connect(&editor, &models::TaxonEditor::savingChanged, this, &DetailFooter::refresh);
    const auto size = [this] { setFixedHeight(m_theme.px(theme::RowHeight::toolBar)); };
    connect(&theme, &theme::Theme::changed, this, size);
    size();
    refresh();
}

void DetailFooter::refresh()
{
    const int changes = int(m_editor.state().changedFields().size());
    m_dot->setVisible(changes > 0);
    m_text->setColor(changes > 0 ? ColorRole::textPrimary : ColorRole::textMuted);
    if (m_editor.isSaving())
        m_text->setText(tr("Saving"));
    else if (changes > 0)
        m_text->setText(tr("%n unsaved changes", nullptr, changes));
    else
        m_text->setText(m_editor.state().isNew() ? tr("Not saved yet") : tr("Everything is saved"));
    fit();
}

void DetailFooter::fit()
{
    m_save->setCompact(false);
    layout()->activate();
    if (!fits())
        m_save->setCompact(true);
}

bool DetailFooter::fits() const
{
    const QFontMetrics metrics = m_text->fontMetrics();
    const QRect words = metrics.boundingRect(QRect(0, 0, m_text->width(), height()), Qt::TextWordWrap, m_text->text());
    return words.width() <= m_text->width() && words.height() <= 2 * metrics.lineSpacing();
}

void DetailFooter::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void DetailFooter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::bgSurfaceAlt));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorRole::borderDefault));
}

void DetailFooter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::catalog_page
