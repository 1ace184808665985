using System.Text;

namespace Solvent.Datasets;

/// <summary>The plain settings of a git configuration file; conditional includes are left out, included files are read.</summary>
internal sealed class GitConfiguration
{
    private const int MostIncludes = 5;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a file; <see langword="null"/> when there is none that can be read.</summary>
    public static GitConfiguration? TryRead(string file)
    {
        var configuration = new GitConfiguration();
        return configuration.Add(file, MostIncludes) ? configuration : null;
    }

    /// <summary>The last value of <c>section.name</c> that is not empty.</summary>
    public string? Find(string key) => _values.GetValueOrDefault(key) is { Length: > 0 } value ? value : null;

    private bool Add(string file, int includes)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        var section = "";
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                section = line.Trim('[', ']').Trim();
            }
            else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && line[0] is not ('#' or ';'))
            {
                var (key, value) = ($"{section}.{line[..equals].Trim()}", Value(line[(equals + 1)..]));
                if (key.Equals("include.path", StringComparison.OrdinalIgnoreCase) && includes > 0) Add(Included(value, file), includes - 1);
                else _values[key] = value;
            }
        }

        return true;
    }

    private static string Included(string path, string by)
    {
        if (path.StartsWith("~/", StringComparison.Ordinal)) path = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..]);
        return Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(by))!);
    }

    /// <summary>A value without its quotes and without the comment behind it.</summary>
    private static string Value(string text)
    {
        var value = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') isQuoted = !isQuoted;
            else if (text[i] is '#' or ';' && !isQuoted) break;
            else if (text[i] == '\\' && i + 1 < text.Length) value.Append(text[++i]);
            else value.Append(text[i]);
        }

        return value.ToString().Trim();
    }
}
