#pragma once

#include "ui/models/FamilyNames.h"

#include <QtCore/QRect>

class QCompleter;
class QWidget;

namespace bloomzy::models {

/// Suggests the families that begin like the word before the cursor, of several with blanks or commas between them:
/// arrows choose one, Enter takes it, Esc does without.
class FamilyCompleter : public QObject
{
    Q_OBJECT

public:
    /// Owned by `editor`, below which the list opens.
    FamilyCompleter(client::ApiClient& client, QWidget& editor);

    /// Where the word before `place` begins.
    [[nodiscard]] static int beginOfWord(const QString& text, int place);

    /// `where` in coordinates of the editor.
    void suggest(const QString& word, const QRect& where);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QCompleter& completer() const { return *m_completer; }

Q_SIGNALS:
    void chosen(const QString& family);

private:
    void show();

    FamilyNames m_names;
    QCompleter* m_completer;
    QString m_word;
    QRect m_where;
};

} // namespace bloomzy::models
