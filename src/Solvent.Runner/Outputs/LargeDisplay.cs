using System.Text;
using Solvent.Notebooks;

namespace Solvent.Runner.Outputs;

/// <summary>Keeps a displayed value that is too large for a notebook in files, one for each representation.</summary>
internal static class LargeDisplay
{
    /// <summary>Writes the files and returns their full paths.</summary>
    /// <param name="data">The value.</param>
    /// <param name="pathFor">The path for a file name extension with its dot.</param>
    public static IReadOnlyList<string> Write(MimeBundle data, Func<string, string> pathFor)
    {
        var paths = new List<string>();
        foreach (var content in data)
        {
            var path = pathFor(Extension(content.MimeType));
            File.WriteAllBytes(path, Bytes(content));
            paths.Add(path);
        }

        return paths;
    }

    private static byte[] Bytes(MimeContent content)
    {
        if (Extension(content.MimeType) is not (".png" or ".jpg")) return Encoding.UTF8.GetBytes(content.Text);
        var decoded = new byte[content.Text.Length];
        return Convert.TryFromBase64String(content.Text, decoded, out var length) ? decoded[..length] : Encoding.UTF8.GetBytes(content.Text);
    }

    private static string Extension(string mimeType) => mimeType switch
    {
        MimeBundle.Html => ".html",
        MimeBundle.Markdown => ".md",
        "image/svg+xml" => ".svg",
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        _ when mimeType == MimeBundle.Json || mimeType.EndsWith("+json", StringComparison.Ordinal) => ".json",
        _ => ".txt",
    };
}
