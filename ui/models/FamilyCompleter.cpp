#include "ui/models/FamilyCompleter.h"

#include "ui/models/Families.h"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>

namespace bloomzy::models {

namespace {

constexpr int leastTyped = 2; // characters
constexpr int width = 240;    // of the list, pixels

} // namespace

FamilyCompleter::FamilyCompleter(client::ApiClient& client, QWidget& editor)
    : QObject(&editor)
    , m_names(client)
    , m_completer(new QCompleter(&m_names.model(), this))
{
    m_completer->setWidget(&editor);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setAccessibleName(tr("Families"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FamilyCompleter::chosen);
    connect(&m_names, &FamilyNames::loaded, this, [this] {
        // Who went on to another field would type into the list, which takes the keys.
        if (m_completer->widget()->hasFocus())
            show();
    });
}

int FamilyCompleter::beginOfWord(const QString& text, int place)
{
    int begin = std::min(place, int(text.size()));
    while (begin > 0 && !isBetweenFamilies(text.at(begin - 1)))
        --begin;
    return begin;
}

void FamilyCompleter::suggest(const QString& word, const QRect& where)
{
    m_word = word;
    m_where = where;
    m_names.load();
    show();
}

void FamilyCompleter::show()
{
    m_completer->setCompletionPrefix(m_word);
    const bool isWhole = m_completer->completionCount() == 1 &&
                         m_completer->currentCompletion().compare(m_word, Qt::CaseInsensitive) == 0;
    if (m_word.size() < leastTyped || m_completer->completionCount() == 0 || isWhole)
        return m_completer->popup()->hide();
    QRect where = m_where;
    where.setWidth(width);
    m_completer->complete(where);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

bool FamilyCompleter::isOpen() const
{
    return m_completer->popup()->isVisible();
}

} // namespace bloomzy::models
