using System.Collections;
using System.Text.Json;

namespace Solvent.Notebooks;

/// <summary>The representations of one displayed value by mime type, in order; a client shows the richest that it knows. Immutable.</summary>
public sealed class MimeBundle : IReadOnlyList<MimeContent>, IEquatable<MimeBundle>
{
    /// <summary>The mime type of plain text, which every bundle should offer.</summary>
    public const string PlainText = "text/plain";

    /// <summary>The mime type of HTML.</summary>
    public const string Html = "text/html";

    /// <summary>The mime type of Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>The mime type of JSON.</summary>
    public const string Json = "application/json";

    private readonly MimeContent[] _contents;

    private MimeBundle(IEnumerable<MimeContent> contents) => _contents = [.. contents];

    /// <summary>A bundle without any representation.</summary>
    public static MimeBundle Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _contents.Length;

    /// <inheritdoc/>
    public MimeContent this[int index] => _contents[index];

    /// <summary>The content of type <paramref name="mimeType"/>, or <see langword="null"/> when the bundle has none.</summary>
    public string? this[string mimeType] => Array.Find(_contents, content => content.MimeType == mimeType)?.Text;

    /// <summary>A bundle of plain text.</summary>
    public static MimeBundle FromText(string text) => Empty.With(PlainText, text);

    /// <summary>A bundle of HTML, with plain text for clients that show none.</summary>
    public static MimeBundle FromHtml(string html, string? plainText = null)
        => plainText is null ? Empty.With(Html, html) : Empty.With(Html, html).With(PlainText, plainText);

    /// <summary>A bundle of these contents; of two of the same type the later counts.</summary>
    public static MimeBundle From(IEnumerable<MimeContent> contents)
        => contents.Aggregate(Empty, (bundle, content) => bundle.With(content));

    /// <summary>This bundle with one representation more, or with that of the same type replaced.</summary>
    public MimeBundle With(MimeContent content)
    {
        var index = Array.FindIndex(_contents, existing => existing.MimeType == content.MimeType);
        return index < 0
            ? new MimeBundle([.. _contents, content])
            : new MimeBundle([.. _contents[..index], content, .. _contents[(index + 1)..]]);
    }

    /// <summary>
    /// This bundle with one representation more, or with that of the same type replaced. Content of type <c>application/json</c> or
    /// <c>…+json</c> that is valid JSON becomes a JSON value; any other content is text.
    /// </summary>
    public MimeBundle With(string mimeType, string content)
        => With(new MimeContent(mimeType, content, IsJsonType(mimeType) && IsJson(content)));

    /// <inheritdoc/>
    public IEnumerator<MimeContent> GetEnumerator() => ((IEnumerable<MimeContent>)_contents).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(MimeBundle? other) => other is not null && _contents.AsSpan().SequenceEqual(other._contents);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MimeBundle);

    /// <inheritdoc/>
    public override int GetHashCode() => _contents.Aggregate(0, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _contents.Select(content => content.MimeType));

    internal static bool IsJsonType(string mimeType)
        => mimeType == Json || mimeType.EndsWith("+json", StringComparison.Ordinal);

    private static bool IsJson(string content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
