#include "ui/widgets/feedback/WidgetDialogs.h"

#include "ui/widgets/feedback/ConfirmDialog.h"

#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>

namespace bloomzy::widgets {
namespace {

QString startFolder(const FileQuestion& question)
{
    return question.directory.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                        : question.directory;
}

void openFileDialog(QWidget* parent, const FileQuestion& question, QFileDialog::FileMode mode,
                    QFileDialog::AcceptMode accept, std::function<void(QString)> then)
{
    auto* dialog = new QFileDialog(parent, question.title, startFolder(question));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setAcceptMode(accept);
    if (!question.filters.isEmpty())
        dialog->setNameFilters(question.filters);
    if (!question.suggestedName.isEmpty())
        dialog->selectFile(question.suggestedName);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, then = std::move(then)](int result) {
        then(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
    });
    dialog->open();
}

} // namespace

void WidgetDialogs::ask(QWidget* parent, const Question& question, std::function<void(Choice)> then)
{
    auto* dialog = new ConfirmDialog(m_theme, question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ConfirmDialog::answered, dialog, std::move(then));
    dialog->open();
}

void WidgetDialogs::openFile(QWidget* parent, const FileQuestion& question, std::function<void(QString)> then)
{
    openFileDialog(parent, question, QFileDialog::ExistingFile, QFileDialog::AcceptOpen, std::move(then));
}

void WidgetDialogs::saveFile(QWidget* parent, const FileQuestion& question, std::function<void(QString)> then)
{
    openFileDialog(parent, question, QFileDialog::AnyFile, QFileDialog::AcceptSave, std::move(then));
}

void WidgetDialogs::chooseFolder(QWidget* parent, const FileQuestion& question, std::function<void(QString)> then)
{
    openFileDialog(parent, question, QFileDialog::Directory, QFileDialog::AcceptOpen, std::move(then));
}

} // namespace bloomzy::widgets
