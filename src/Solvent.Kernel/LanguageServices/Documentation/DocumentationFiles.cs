using System.Text;

namespace Solvent.Kernel.LanguageServices.Documentation;

/// <summary>
/// The documentation of several XML files by member. The files are read once to note where each member is, and again for the members that
/// are asked for: the framework has 30 MB of it, of which a session looks at a few lines.
/// </summary>
internal sealed class DocumentationFiles
{
    private const string Open = "<member name=\"";
    private const string Close = "</member>";

    private readonly Dictionary<string, (int File, long Start, int Length)> _members = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];

    /// <summary>Notes the members of the files that can be read.</summary>
    public DocumentationFiles(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            try
            {
                Read(File.ReadAllBytes(path), _files.Count);
                _files.Add(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A member without documentation is shown without it.
            }
        }
    }

    /// <summary>The XML within a member, such as <c>M:System.String.Trim</c>, or <see langword="null"/>.</summary>
    public string? Find(string member)
    {
        if (!_members.TryGetValue(member, out var place)) return null;
        try
        {
            using var file = File.OpenHandle(_files[place.File]);
            var bytes = new byte[place.Length];
            var read = RandomAccess.Read(file, bytes, place.Start);
            return Encoding.UTF8.GetString(bytes, 0, read);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Read(ReadOnlySpan<byte> bytes, int file)
    {
        var open = Encoding.UTF8.GetBytes(Open).AsSpan();
        var close = Encoding.UTF8.GetBytes(Close).AsSpan();
        var start = 0;
        while (bytes[start..].IndexOf(open) is var at and >= 0)
        {
            start += at;
            var name = bytes[(start + open.Length)..];
            var nameLength = name.IndexOf((byte)'"');
            var content = bytes[start..].IndexOf((byte)'>') + 1;
            var end = bytes[start..].IndexOf(close);
            if (nameLength < 0 || end < content) return;
            _members.TryAdd(Encoding.UTF8.GetString(name[..nameLength]), (file, start + content, end - content));
            start += end + close.Length;
        }
    }
}
