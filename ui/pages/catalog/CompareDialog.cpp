#include "ui/pages/catalog/CompareDialog.h"

#include "ui/models/TaxonJson.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollArea>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

enum Side { theirs, yours };

constexpr int cellPadding = 8;

} // namespace

CompareDialog::CompareDialog(const theme::Theme& theme, const models::TaxonEditState& state, const api::Taxon& other,
                             QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_theirs(models::toJson(other))
    , m_who(QString::fromStdString(other.updatedBy.displayName))
{
    setWindowTitle(tr("Compare the changes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    auto* title = new Label(theme, TypeRole::panelTitle);
    title->setText(tr("Which values shall be kept?"));
    column->addWidget(title);
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    addHead(*grid);
    for (const models::TaxonField& field : models::taxonFields())
        addRow(*grid, state, field.pointer);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    column->addWidget(scroll, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    auto* keep = new QPushButton(tr("Go on editing"));
    auto* save = new QPushButton(tr("Save these values"));
    save->setProperty("variant", u"primary"_s);
    save->setDefault(true);
    buttons->addWidget(keep);
    buttons->addWidget(save);
    column->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    resize(720, sizeHint().height());
}

void CompareDialog::addHead(QGridLayout& grid)
{
    int column = 0;
    for (const QString& text : {tr("Field"), tr("Saved by %1").arg(m_who), tr("Yours")}) {
        auto* head = new Label(m_theme, TypeRole::section, ColorRole::textSecondary);
        head->setText(text);
        grid.addWidget(head, 0, column++);
    }
}

void CompareDialog::addRow(QGridLayout& grid, const models::TaxonEditState& state, const QString& pointer)
{
    const QJsonValue other = models::valueAt(m_theirs, pointer);
    const QJsonValue own = state.value(pointer);
    if (other == own)
        return;
    const QString label = models::TaxonTexts::label(pointer);
    const int row = grid.rowCount();
    auto* name = new Label(m_theme);
    name->setText(label);
    grid.addWidget(name, row, 0, Qt::AlignTop);
    auto* group = new QButtonGroup(this);
    QWidget* plate =
        cell(*group, theirs, state.text(pointer, other), tr("%1 by %2", "field, person").arg(label, m_who));
    // Beside the first line of the value.
    name->setContentsMargins(0,
                             plate->layout()->contentsMargins().top() + QRadioButton().sizeHint().height() / 2 -
                                 name->sizeHint().height() / 2,
                             0, 0);
    grid.addWidget(plate, row, 1);
    grid.addWidget(cell(*group, yours, state.text(pointer, own), tr("%1, yours", "field").arg(label)), row, 2);
    group->button(state.isChanged(pointer) ? yours : theirs)->setChecked(true);
    m_rows.push_back({pointer, own, group});
}

QWidget* CompareDialog::cell(QButtonGroup& group, int id, const QString& text, const QString& name)
{
    auto* plate = new QFrame;
    plate->setProperty("card", u"true"_s);
    auto* row = new QHBoxLayout(plate);
    row->setContentsMargins(8, cellPadding, 8, cellPadding);
    auto* radio = new QRadioButton;
    radio->setAccessibleName(name);
    const QString shown = text.isEmpty() ? tr("empty") : text;
    radio->setAccessibleDescription(shown);
    group.addButton(radio, id);
    auto* value = new Label(m_theme, TypeRole::body, text.isEmpty() ? ColorRole::textMuted : ColorRole::textPrimary);
    value->setWordWrap(true);
    value->setText(shown);
    row->addWidget(radio, 0, Qt::AlignTop);
    row->addWidget(value, 1);
    return plate;
}

QJsonObject CompareDialog::merged() const
{
    QJsonObject result = m_theirs;
    for (const Row& row : m_rows) {
        if (row.choice->checkedId() == yours)
            models::setValueAt(result, row.pointer, row.yours);
    }
    return result;
}

} // namespace bloomzy::catalog_page
