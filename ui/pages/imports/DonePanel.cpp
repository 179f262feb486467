#include "ui/pages/imports/DonePanel.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/imports/FieldTexts.h"
#include "ui/theme/Formats.h"

#include <QtCore/QEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::imports_page {

using client::toQString;
using widgets::EmptyState;

DonePanel::DonePanel(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_state(new EmptyState(theme, EmptyState::Kind::nothingYet))
    , m_save(new QPushButton)
    , m_close(new QPushButton)
{
    m_state->setIcon(theme::IconName::statusOk);
    m_close->setObjectName(QStringLiteral("closeResult"));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 10, 16, 10);
    foot->addWidget(m_save);
    foot->addStretch();
    foot->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state, 1);
    column->addLayout(foot);
    connect(m_state, &EmptyState::primaryTriggered, this, &DonePanel::catalogRequested);
    connect(m_state, &EmptyState::secondaryTriggered, this, [this] { Q_EMIT undoRequested(toQString(m_import.id)); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveErrorsRequested(toQString(m_import.id)); });
    connect(m_close, &QPushButton::clicked, this, &DonePanel::closed);
    refresh();
}

void DonePanel::display(const api::Import& import)
{
    m_import = import;
    refresh();
}

void DonePanel::refresh()
{
    const auto counts = m_import.counts.value_or(api::ImportCounts());
    m_state->setTitle(tr("%n rows imported", nullptr, static_cast<int>(counts.created + counts.updated)));
    m_state->setText(FieldTexts::counts(counts));
    m_state->setPrimary(tr("Show the catalog"), theme::IconName::leaf);
    m_state->setSecondary(m_import.undoable ? tr("Undo import") : QString(), theme::IconName::undo);
    m_save->setText(tr("Save rows with errors"));
    m_save->setVisible(counts.errors > 0);
    m_close->setText(tr("All imports"));
}

void DonePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::imports_page
