#pragma once

#include "ui/widgets/feedback/Dialogs.h"

#include <QtCore/QList>

namespace bloomzy::tests {

/// Answers in the order in which a test put them in, and keeps what was asked. Without an answer left: keep, or no
/// file.
class ScriptedDialogs final : public widgets::Dialogs
{
public:
    QList<widgets::Choice> answers;
    QList<QString> paths;
    QList<widgets::Question> asked;
    QList<widgets::FileQuestion> askedFiles;

    void ask(QWidget*, const widgets::Question& question, std::function<void(widgets::Choice)> then) override
    {
        asked += question;
        then(answers.isEmpty() ? widgets::Choice::keep : answers.takeFirst());
    }
    void openFile(QWidget*, const widgets::FileQuestion& question, std::function<void(QString)> then) override
    {
        answerFile(question, then);
    }
    void saveFile(QWidget*, const widgets::FileQuestion& question, std::function<void(QString)> then) override
    {
        answerFile(question, then);
    }
    void chooseFolder(QWidget*, const widgets::FileQuestion& question, std::function<void(QString)> then) override
    {
        answerFile(question, then);
    }

private:
    void answerFile(const widgets::FileQuestion& question, const std::function<void(QString)>& then)
    {
        askedFiles += question;
        then(paths.isEmpty() ? QString() : paths.takeFirst());
    }
};

} // namespace bloomzy::tests
