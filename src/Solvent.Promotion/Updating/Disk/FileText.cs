using System.Security.Cryptography;
using System.Text;

namespace Solvent.Promotion.Updating.Disk;

/// <summary>A text file of a project, without what differs between systems: line ends and the byte order mark.</summary>
/// <param name="Text">Its text with <c>\n</c> line ends; <see langword="null"/> when it is no text in UTF-8.</param>
/// <param name="HasMark">Whether it starts with a byte order mark.</param>
/// <param name="LineEnd">How its lines end.</param>
internal sealed record FileText(string? Text, bool HasMark, string LineEnd)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; <see langword="null"/> when there is none.</summary>
    /// <exception cref="SolventException"><c>read-failed</c>.</exception>
    public static FileText? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            return Of(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("read-failed", $"Cannot read '{path}': {exception.Message}", exception) { File = path };
        }
    }

    /// <summary>What bytes mean.</summary>
    public static FileText Of(byte[] bytes)
    {
        var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        try
        {
            var text = Strict.GetString(bytes.AsSpan(hasMark ? Encoding.UTF8.Preamble.Length : 0));
            return new FileText(Normalize(text), hasMark, text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        }
        catch (DecoderFallbackException)
        {
            return new FileText(Text: null, hasMark, "\n");
        }
    }

    /// <summary>Another text in the form of this file.</summary>
    public byte[] Encode(string text)
    {
        var bytes = Strict.GetBytes(LineEnd == "\n" ? text : text.Replace("\n", LineEnd, StringComparison.Ordinal));
        return HasMark ? [.. Encoding.UTF8.Preamble, .. bytes] : bytes;
    }

    /// <summary>A text as a new file has it.</summary>
    public static byte[] EncodeNew(string text) => Strict.GetBytes(text);

    /// <summary>The text with all line ends as <c>\n</c>.</summary>
    public static string Normalize(string text)
        // Not ReplaceLineEndings, for which a form feed ends a line too.
        => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>SHA-256 of a text with <c>\n</c> line ends, so that a checkout on another system is the same file.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalize(text))));
}
