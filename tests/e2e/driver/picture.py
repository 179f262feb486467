"""Pictures of the display, straight from the frame buffer of Xvfb (XWD format, 32 bits a pixel)."""

import pathlib
import struct
import zlib


def take(frame_folder, target, box=None):
    """Writes what the display shows, or `box` (x, y, width, height) of it, to `target` as PNG."""
    width, height, rows = _read(pathlib.Path(frame_folder) / "Xvfb_screen0")
    x, y, w, h = box or (0, 0, width, height)
    target = pathlib.Path(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(_png(w, h, [row[3 * x:3 * (x + w)] for row in rows[y:y + h]]))
    return target


def fingerprint(frame_folder):
    return zlib.crc32((pathlib.Path(frame_folder) / "Xvfb_screen0").read_bytes())


def _read(path):
    data = path.read_bytes()
    header = struct.unpack(">25I", data[:100])
    header_size, width, height, bits, stride, colours = header[0], header[4], header[5], header[11], header[12], header[19]
    if bits != 32:
        raise RuntimeError(f"the display has {bits} bits a pixel, 32 were expected")
    start = header_size + 12 * colours
    return width, height, [_rgb(data[start + stride * y:start + stride * y + 4 * width]) for y in range(height)]


def _rgb(pixels):
    """From blue, green, red, unused."""
    row = bytearray(len(pixels) // 4 * 3)
    for channel in range(3):
        row[channel::3] = pixels[2 - channel::4]
    return bytes(row)


def _png(width, height, rows):
    # Filter 2 (the difference from the row above) suits flat surfaces: most of it is zero.
    above = bytes(3 * width)
    lines = bytearray()
    for row in rows:
        lines.append(2)
        lines += bytes((now - before) & 0xFF for now, before in zip(row, above)) if row != above else bytes(3 * width)
        above = row
    return (b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)) +
            _chunk(b"IDAT", zlib.compress(bytes(lines), 9)) + _chunk(b"IEND", b""))


def _chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
