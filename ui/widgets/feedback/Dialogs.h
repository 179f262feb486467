#pragma once

#include "ui/theme/IconName.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace bloomzy::widgets {

/// What a person chose. `keep` is the safe way out, also by Esc and by closing the dialog.
enum class Choice { keep, proceed, discard };

/// A question: "Delete 3 drafts?", what follows from it, and verbs. Never "Are you sure?", never Yes and No.
struct Question
{
    QString title;
    QString consequence; ///< plain text
    theme::IconName icon = theme::IconName::help;
    QString keepText;    ///< the safe choice, "Keep drafts"
    QString proceedText; ///< "Delete 3 drafts"
    QString discardText; ///< a third way at the left, "Discard"; empty for none
    bool danger = false; ///< proceeding loses something: its button is red and `keep` has the focus
    QString typedWord;   ///< proceeding needs this word typed, "RESTORE"; empty for none
    Qt::TextFormat titleFormat = Qt::PlainText; ///< RichText for HTML with <i> for a botanical name
};

struct FileQuestion
{
    QString title;
    QString directory;     ///< where to begin; empty for the documents
    QString suggestedName; ///< when saving
    QStringList filters;   ///< "CSV files (*.csv)"
};

/// Everything that stops a person with a question. Passed in, so that tests answer by script and never open a window.
/// The callbacks run in the GUI thread, once, perhaps before the call returns; they are dropped when `parent` is gone.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    virtual void ask(QWidget* parent, const Question& question, std::function<void(Choice)> then) = 0;
    /// An empty path: the person gave up.
    virtual void openFile(QWidget* parent, const FileQuestion& question, std::function<void(QString path)> then) = 0;
    virtual void saveFile(QWidget* parent, const FileQuestion& question, std::function<void(QString path)> then) = 0;
    virtual void chooseFolder(QWidget* parent, const FileQuestion& question,
                              std::function<void(QString path)> then) = 0;
};

} // namespace bloomzy::widgets
