#include "backend/backup/archive/Tar.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/ArchiveTrial.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::backup;
using namespace archiveMaker;

namespace {

/// The small tar archive with one member replaced, and the manifest as it was.
std::string tarWith(std::size_t index, const std::string& member)
{
    std::string tar = tarManifest(manifestOf(ArchiveTrial::small()));
    for (std::size_t i = 0; i < ArchiveTrial::small().size(); ++i)
        tar += i == index ? member : tarMember(ArchiveTrial::small()[i].path, ArchiveTrial::small()[i].bytes);
    return tar + archive::tarEnd();
}

std::string tarWith(const std::function<void(Manifest&)>& change)
{
    Manifest manifest = manifestOf(ArchiveTrial::small());
    change(manifest);
    std::string tar = tarManifest(manifest);
    for (const Content& content : ArchiveTrial::small())
        tar += tarMember(content.path, content.bytes);
    return tar + archive::tarEnd();
}

std::string withType(char type, const std::string& path = "store/catalog.db", const std::string& target = {})
{
    return tarMember(path, {}, [&](std::string& header) {
        header[156] = type;
        header.replace(157, target.size(), target);
    });
}

std::string member(std::size_t index)
{
    return tarMember(ArchiveTrial::small()[index].path, ArchiveTrial::small()[index].bytes);
}

} // namespace

/// Members that are not exactly what a manifest says are refused by name, and leave nothing on the disk.
class ArchiveContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefused_data();
    void isRefused();

private:
    ArchiveTrial m_trial;
};

void ArchiveContentTest::isRefused_data()
{
    QTest::addColumn<std::string>("tar");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char* name, const std::string& tar, const char* cause) {
        QTest::newRow(name) << tar << QString::fromLatin1(cause);
    };
    const auto lie = [](const std::function<void(archive::ManifestEntry&)>& change) {
        return tarWith([&](Manifest& manifest) { change(manifest.contents[1]); });
    };
    row("swapped", tarWith(0, member(1)), "\"store/catalog.db\" in it stands where \"store/auth.db\" should");
    row("renamed", tarWith(1, tarMember("store/other.db", ArchiveTrial::small()[1].bytes)),
        "\"store/other.db\" in it is not in its manifest");
    row("twice", tarWith(1, member(1) + member(1)), "\"store/catalog.db\" in it stands there twice");
    row("the manifest twice", tarWith(0, tarManifest(manifestOf(ArchiveTrial::small()))),
        "\"manifest.json\" in it has a path that leads elsewhere");
    row("missing", tarWith(1, {}), "\"audit/audit.db\" in it stands where \"store/catalog.db\" should");
    row("missing at the end", tarWith(2, {}), "\"audit/audit.db\" in it is missing");
    row("one more", tarWith(2, member(2) + tarMember("store/more.db", "x")),
        "\"store/more.db\" in it is not in its manifest");
    row("no manifest", member(0) + archive::tarEnd(), "\"manifest.json\" in it is not the first member");
    row("parent", tarWith(1, tarMember("../catalog.db", "x")),
        "\"../catalog.db\" in it has a path that leads elsewhere");
    row("parent within", tarWith(1, tarMember("store/../../x", "x")), "\"store/../../x\" in it has a path");
    row("absolute", tarWith(1, tarMember("/etc/passwd", "x")), "\"/etc/passwd\" in it has a path that leads elsewhere");
    row("a long name", tarWith(1, tarMember("x", "x", [](std::string& h) { h.replace(345, 5, "/root"); })),
        "\"/root/x\" in it has a path");
    row("symbolic link", tarWith(1, withType('2', "store/catalog.db", "/etc/passwd")),
        "\"store/catalog.db\" in it is a link");
    row("hard link", tarWith(1, withType('1', "store/catalog.db", "store/auth.db")),
        "\"store/catalog.db\" in it is a link");
    row("character device", tarWith(1, withType('3')), "\"store/catalog.db\" in it is a device");
    row("block device", tarWith(1, withType('4')), "\"store/catalog.db\" in it is a device");
    row("pipe", tarWith(1, withType('6')), "\"store/catalog.db\" in it is a device");
    row("folder", tarWith(1, withType('5', "store/")), "\"store/\" in it is a folder");
    row("pax header", tarWith(1, withType('x') + member(1)), "\"store/catalog.db\" in it is of a kind");
    row("GNU long name", tarWith(1, withType('L', "././@LongLink") + member(1)),
        "\"././@LongLink\" in it is of a kind");
    row("sparse", tarWith(1, withType('S')), "\"store/catalog.db\" in it is of a kind");
    row("mode",
        tarWith(1, tarMember(ArchiveTrial::small()[1].path, ArchiveTrial::small()[1].bytes,
                             [](std::string& h) { h[103] = '4'; })),
        "\"store/catalog.db\" in it has a header that was changed");
    row("bytes behind the name",
        tarWith(1, tarMember(ArchiveTrial::small()[1].path, ArchiveTrial::small()[1].bytes,
                             [](std::string& h) { h[99] = 'x'; })),
        "\"store/catalog.db\" in it has a header that was changed");
    row("padding", tarWith(0, member(0).substr(0, 1000) + std::string(24, 'x')),
        "\"store/auth.db\" in it is followed by something");
    row("another size", lie([](auto& entry) { entry.size -= 1; }),
        "\"store/catalog.db\" in it has a header that was changed");
    row("another hash", lie([](auto& entry) { entry.sha256[5] = entry.sha256[5] == '0' ? '1' : '0'; }),
        "\"store/catalog.db\" in it does not have the content");
    row("other content", tarWith(1, tarMember(ArchiveTrial::small()[1].path, std::string(1000, 'q'))),
        "\"store/catalog.db\" in it does not have the content");
    row("after the end", tarOf(ArchiveTrial::small()) + std::string(1, '\0'),
        "\"the end of the archive\" in it is followed by something");
    row("a member after the end", tarOf(ArchiveTrial::small()) + member(0),
        "\"the end of the archive\" in it is followed by something");
    row("half an end", tarOf(ArchiveTrial::small()).substr(0, tarOf(ArchiveTrial::small()).size() - 512),
        "\"the end of the archive\" in it is cut off");
    row("half an end and more",
        tarOf(ArchiveTrial::small()).substr(0, tarOf(ArchiveTrial::small()).size() - 512) + member(0),
        "\"store/auth.db\" in it stands there twice");
    row("no end", tarOf(ArchiveTrial::small()).substr(0, tarOf(ArchiveTrial::small()).size() - 1024),
        "\"the end of the archive\" in it is cut off");
    row("nothing", {}, "\"manifest.json\" in it is cut off");
    row("a manifest that is too long", tarManifest(std::string(archive::manifestLimit + 1, ' ')),
        "\"manifest.json\" in it is too long");
    row("another time", tarWith([](Manifest& m) { m.created = "2026-12-01T00:00:01.000000Z"; }),
        "\"manifest.json\" in it has another time than it says");
    row("no time", tarWith([](Manifest& m) { m.created = "yesterday"; }),
        "\"manifest.json\" in it has another time than it says");
    // 8 GiB that are announced: nothing of them comes.
    row("a size that is not there", lie([](auto& entry) { entry.size = std::int64_t{1} << 33; }),
        "\"store/catalog.db\" in it has a header that was changed");
}

void ArchiveContentTest::isRefused()
{
    QFETCH(std::string, tar);
    QFETCH(QString, cause);
    bool agree = false;
    const std::string got = m_trial.refusalOf(fileOf(tar, m_trial.recipient()), &agree);
    QVERIFY2(QString::fromStdString(got).startsWith(QStringLiteral("archive: ") + cause), got.c_str());
    QVERIFY(agree);
    QVERIFY(m_trial.isClean());
}

BLOOMZY_APPLESS_TEST(ArchiveContentTest)
#include "ArchiveContentTest.moc"
