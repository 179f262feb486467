#include "tests/integration/server/FakeTime.h"

#include <QDir>

using namespace Qt::StringLiterals;

QString fakeTimeLibrary()
{
    for (const QString& folder : QDir(u"/usr/lib"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString file = u"/usr/lib/%1/faketime/libfaketimeMT.so.1"_s.arg(folder);
        if (QFile::exists(file))
            return file;
    }
    return {};
}
