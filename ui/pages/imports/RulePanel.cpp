#include "ui/pages/imports/RulePanel.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/imports/FieldTexts.h"
#include "ui/pages/imports/PaneHead.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

#include <algorithm>
#include <optional>

namespace bloomzy::imports_page {

using client::toQString;
using theme::ColorRole;
using theme::TypeRole;

namespace {

bool sameValues(const std::vector<api::ColumnValue>& a, const std::vector<api::ColumnValue>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& x, const auto& y) { return x.value == y.value && x.to == y.to; });
}

/// A scale from its lowest number on; other values stay as the server orders them, the most frequent first.
std::vector<api::ColumnValue> inReadingOrder(std::vector<api::ColumnValue> values)
{
    const auto number = [](const api::ColumnValue& value) {
        bool isNumber = false;
        const double read = toQString(value.value).toDouble(&isNumber);
        return isNumber ? std::optional(read) : std::nullopt;
    };
    if (std::ranges::all_of(values, [&](const auto& value) { return number(value).has_value(); }))
        std::ranges::stable_sort(values, [&](const auto& a, const auto& b) { return *number(a) < *number(b); });
    return values;
}

} // namespace

RulePanel::RulePanel(const theme::Theme& theme, ImportFlow& flow, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(flow)
    , m_head(new PaneHead(theme))
    , m_text(new widgets::Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_body(new QVBoxLayout)
    , m_apply(new QPushButton)
    , m_note(new widgets::Label(theme, TypeRole::small, ColorRole::textMuted))
{
    m_text->setWordWrap(true);
    m_apply->setObjectName(QStringLiteral("applyRule"));
    m_apply->setProperty("variant", QStringLiteral("primary"));
    m_body->setContentsMargins(16, 12, 16, 12);
    m_body->setSpacing(10);
    m_body->addWidget(m_text);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_apply);
    foot->addWidget(m_note);
    foot->addStretch();
    m_body->addLayout(foot);
    m_body->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(m_body, 1);
    connect(m_apply, &QPushButton::clicked, this, &RulePanel::apply);
    connect(&m_flow, &ImportFlow::changed, this, &RulePanel::refresh);
    refresh();
}

void RulePanel::setColumn(int column)
{
    m_column = column;
    refresh();
}

void RulePanel::focusFirst()
{
    for (QComboBox* box : std::as_const(m_choices)) {
        if (box->currentIndex() < 0)
            return box->setFocus(Qt::OtherFocusReason);
    }
    if (!m_choices.isEmpty())
        m_choices.first()->setFocus(Qt::OtherFocusReason);
}

const api::ImportColumn* RulePanel::chosen() const
{
    const auto& import = m_flow.import();
    return import && m_column >= 0 && static_cast<std::size_t>(m_column) < import->columns.size()
               ? &import->columns[static_cast<std::size_t>(m_column)]
               : nullptr;
}

void RulePanel::refresh()
{
    const api::ImportColumn* column = chosen();
    const bool rules = column && !column->choices.empty() && !column->values.empty();
    m_head->setTitle(column ? tr("Rule for %1").arg(toQString(column->name)) : tr("Rules"));
    m_apply->setText(tr("Apply rule"));
    m_apply->setVisible(rules);
    m_note->setVisible(rules && column->empty > 0);
    if (column && column->empty > 0)
        m_note->setText(tr("%n rows are empty", nullptr, static_cast<int>(column->empty)));
    if (rules)
        m_text->setText(tr("Choose what each value of the file means."));
    else if (column && !column->choices.empty())
        m_text->setText(tr("The column has too many different values for a rule. Change them in the file."));
    else
        m_text->setText(tr("This column needs no rule: its texts are taken as they are."));
    const auto values = rules ? inReadingOrder(column->values) : std::vector<api::ColumnValue>();
    const QString field = column ? toQString(column->name) + QLatin1Char('\n') + toQString(column->field) : QString();
    if (field != m_builtField || !sameValues(values, m_built)) {
        m_built = values;
        m_builtField = field;
        build();
    }
    m_apply->setEnabled(m_flow.work() == ImportFlow::Work::none);
}

void RulePanel::build()
{
    delete m_rows;
    m_rows = nullptr;
    m_choices.clear();
    const api::ImportColumn* column = chosen();
    if (!column || m_built.empty())
        return;
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(2, 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // As high as its rows, so that the button follows them; less where there is no room.
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    for (const auto& value : m_built)
        addRow(*grid, *column, value);
    scroll->setWidget(content);
    for (QWidget* clear : {content, scroll->viewport()})
        clear->setAutoFillBackground(false);
    m_rows = scroll;
    m_body->insertWidget(1, scroll);
}

void RulePanel::addRow(QGridLayout& grid, const api::ImportColumn& column, const api::ColumnValue& value)
{
    const int row = static_cast<int>(m_choices.size());
    const QString text = toQString(value.value);
    auto* name = new widgets::Label(m_theme, TypeRole::mono);
    name->setText(text);
    name->setElided(true);
    name->setMaximumWidth(90);
    auto* box = new QComboBox;
    box->setAccessibleName(tr("Meaning of %1").arg(text));
    const QString field = toQString(column.field);
    for (const auto& choice : column.choices)
        box->addItem(FieldTexts::value(field, toQString(choice)), toQString(choice));
    box->addItem(FieldTexts::value(field, {}), QString());
    box->setCurrentIndex(value.to ? box->findData(toQString(*value.to)) : -1);
    auto* count = new widgets::Label(m_theme, TypeRole::mono, ColorRole::textMuted);
    count->setText(theme::formatNumber(value.count));
    count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid.addWidget(name, row, 0);
    grid.addWidget(new widgets::IconLabel(m_theme, theme::IconName::arrowRight, 14, ColorRole::textMuted), row, 1);
    grid.addWidget(box, row, 2);
    grid.addWidget(count, row, 3);
    m_choices += box;
}

void RulePanel::apply()
{
    const api::ImportColumn* column = chosen();
    if (!column)
        return;
    std::vector<api::ValueRule> rules;
    for (int i = 0; i < m_choices.size(); ++i)
        if (m_choices[i]->currentIndex() >= 0)
            rules.push_back({m_built[static_cast<std::size_t>(i)].value,
                             client::toStdString(m_choices[i]->currentData().toString())});
    m_flow.change(rulesSet(m_column, rules));
}

void RulePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        build();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::imports_page
