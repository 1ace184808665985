using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Solvent.Analyzers.Literals;

namespace Solvent.Analyzers.Locations;

/// <summary>Tells addresses of files on a code or model host whose content moves on: a branch, HEAD, the latest release, a gist without a revision.</summary>
internal static class MovingUrl
{
    private static readonly HashSet<string> Branches = new(StringComparer.OrdinalIgnoreCase)
    {
        "main", "master", "HEAD", "develop", "development", "dev", "trunk", "default", "gh-pages", "nightly", "latest", "staging",
    };

    // Pages, scripts and pictures are seldom data; they count where something downloads them.
    private static readonly HashSet<string> SeldomData = new(StringComparer.OrdinalIgnoreCase)
    {
        "md", "html", "htm", "css", "js", "mjs", "svg", "png", "jpg", "jpeg", "gif", "ico", "ipynb", "dib", "cs", "csx", "fs", "py", "sh", "ps1", "yml", "yaml", "pdf", "props", "targets",
    };

    private static readonly Regex Revision = new("^[0-9a-f]{7,64}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>What moves about <paramref name="url"/>, of which parts may not be known; <see langword="null"/> when nothing is known to.</summary>
    public static string? Find(string url)
    {
        url = url.Trim();
        var scheme = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        if (scheme == 0) return null;
        var (address, query) = Split(url.Substring(scheme), '?');
        var segments = Split(address, '#').Before.Split('/');
        var host = segments[0].ToLowerInvariant();
        return host switch
        {
            "raw.githubusercontent.com" or "raw.github.com" or "media.githubusercontent.com" => Branch(segments, host[0] == 'm' ? 4 : 3),
            "github.com" or "www.github.com" => OfGitHub(segments, query),
            "codeload.github.com" => At(segments, 3) is "zip" or "tar.gz" ? Branch(segments, 4) : null,
            "gist.githubusercontent.com" or "gist.github.com" => OfGist(segments),
            "huggingface.co" or "hf.co" => After(segments, "resolve"),
            "cdn.jsdelivr.net" => OfJsDelivr(segments),
            "bitbucket.org" or "gitee.com" => After(segments, "raw"),
            _ => host.StartsWith("gitlab.", StringComparison.Ordinal) ? After(segments, "raw") : null,
        };
    }

    /// <summary>Whether the file at <paramref name="url"/> is of a kind that is seldom data.</summary>
    public static bool IsSeldomData(string url)
    {
        var path = Split(Split(url, '?').Before, '#').Before;
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') && SeldomData.Contains(path.Substring(dot + 1).Trim());
    }

    private static string? OfGitHub(string[] segments, string query) => At(segments, 3) switch
    {
        "raw" => Branch(segments, 4),
        "blob" when query.Contains("raw=") => Branch(segments, 4),
        "releases" when At(segments, 4) == "latest" && At(segments, 5) == "download" => "the latest release",
        "archive" when At(segments, 4) == "refs" => Branch(segments, 4),
        "archive" => Branch(segments, 4, ".zip", ".tar.gz"),
        _ => null,
    };

    /// <summary>A gist is pinned by the revision behind <c>raw</c>.</summary>
    private static string? OfGist(string[] segments)
    {
        var raw = Array.IndexOf(segments, "raw");
        if (raw < 0 || (At(segments, raw + 1) is { } next && (Revision.IsMatch(next) || IsOpen(next)))) return null;
        return "the newest revision of a gist";
    }

    private static string? OfJsDelivr(string[] segments)
    {
        if (At(segments, 1) != "gh" || At(segments, 3) is not { } repository || IsOpen(repository)) return null;
        var (_, version) = Split(repository, '@');
        return version.Length == 0 ? "the newest version" : Named(version);
    }

    private static string? After(string[] segments, string keyword)
    {
        var index = Array.IndexOf(segments, keyword, Math.Min(2, segments.Length));
        return index < 0 ? null : Branch(segments, index + 1);
    }

    private static string? Branch(string[] segments, int index, params string[] endings)
    {
        if (At(segments, index) is not { } name) return null;
        if (name == "refs") return At(segments, index + 1) == "heads" && At(segments, index + 2) is { Length: > 0 } branch && !IsOpen(branch) ? Quoted(WithoutEnding(branch, [".zip", ".tar.gz"])) : null;
        // The last segment may still go on in a part that is not known.
        return index == segments.Length - 1 && endings.Length == 0 ? null : Named(WithoutEnding(name, endings));
    }

    private static string? Named(string name) => Branches.Contains(name) ? Quoted(name) : null;

    private static string Quoted(string branch) => $"'{branch}'";

    private static string WithoutEnding(string name, string[] endings)
        => endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } found ? name.Substring(0, name.Length - found.Length) : name;

    private static bool IsOpen(string segment) => segment.IndexOf(ComposedText.Hole) >= 0;

    private static string? At(string[] segments, int index) => index < segments.Length ? segments[index] : null;

    private static (string Before, string After) Split(string text, char separator)
    {
        var index = text.IndexOf(separator);
        return index < 0 ? (text, "") : (text.Substring(0, index), text.Substring(index + 1));
    }
}
