#include "ui/pages/users/OutcomeDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/widgets/paint/PlainTip.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace bloomzy::users_page {

using client::toQString;
using widgets::DialogFrame;

namespace {

QString nameOf(const QList<api::User>& users, const std::string& id)
{
    const auto found = std::ranges::find(users, id, &api::User::id);
    return toQString(found == users.end() ? id : found->displayName);
}

QString wordsOf(const api::UserBulkOutcome& outcome)
{
    if (outcome.done)
        return OutcomeDialog::tr("Changed");
    api::Problem problem;
    problem.type = "urn:bloomzy:problem:" + outcome.code.value_or("internal");
    problem.detail = outcome.detail.value_or("");
    return client::textOf(client::makeClientError(std::move(problem)));
}

} // namespace

OutcomeDialog::OutcomeDialog(const theme::Theme& theme, const QList<api::User>& users,
                             const api::UserBulkResult& result, QWidget* parent)
    : DialogFrame(theme, tr("Outcome for each account"),
                  tr("%n accounts were not changed.", nullptr, int(result.failed)), parent)
{
    auto* list = new QTreeWidget;
    list->setHeaderLabels({tr("Person"), tr("Outcome")});
    list->setAccessibleName(windowTitle());
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    std::vector<api::UserBulkOutcome> sorted = result.items;
    std::ranges::stable_sort(sorted, {}, &api::UserBulkOutcome::done);
    for (const api::UserBulkOutcome& each : sorted) {
        auto* row = new QTreeWidgetItem(list, {nameOf(users, each.id), wordsOf(each)});
        row->setToolTip(1, widgets::plainTip(row->text(1)));
    }
    list->header()->resizeSection(0, 220);
    body().addWidget(list, 1);
    connect(addPrimary(tr("Close")), &QPushButton::clicked, this, &QDialog::accept);
    list->setFocus();
    resize(680, 420);
}

} // namespace bloomzy::users_page
