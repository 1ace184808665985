using System.Globalization;
using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting.Images;

/// <summary>A picture: the bytes of a PNG, JPEG, GIF or WebP file.</summary>
public sealed class ImageContent : IDisplayable
{
    // Bytes that nobody called a picture must not fill the notebook.
    private const int LargestGuess = 5_000_000;

    private readonly byte[] _bytes;
    private readonly ImageHeader _header;

    /// <summary>The picture in these bytes.</summary>
    /// <exception cref="SolventException"><c>image-format-unknown</c>: they are none of these formats.</exception>
    public ImageContent(byte[] bytes)
        : this(bytes, $"These {bytes.Length.ToString("#,0", CultureInfo.InvariantCulture)} bytes are")
    {
    }

    private ImageContent(byte[] bytes, string subject)
    {
        _bytes = bytes;
        _header = ImageHeader.Read(bytes) ?? throw new SolventException("image-format-unknown", $"{subject} no PNG, JPEG, GIF or WebP image.")
        {
            Hint = "Convert it, or show a drawing with SVG(…).",
        };
    }

    /// <summary>The picture in a file.</summary>
    /// <exception cref="SolventException"><c>image-not-found</c>, or <c>image-format-unknown</c>.</exception>
    public static ImageContent FromFile(string path) => File.Exists(path)
        ? new ImageContent(File.ReadAllBytes(path), $"'{path}' is")
        : throw new SolventException("image-not-found", $"There is no file '{path}'.") { File = path, Hint = $"Paths start at {Environment.CurrentDirectory}." };

    /// <summary>The picture that bytes are by their look, or <see langword="null"/>.</summary>
    internal static ImageContent? TryCreate(byte[] bytes) => bytes.Length <= LargestGuess && ImageHeader.Read(bytes) is not null ? new ImageContent(bytes) : null;

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => MimeBundle.Empty.With(_header.MimeType, Convert.ToBase64String(_bytes)).With(MimeBundle.PlainText, ToString());

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{_header.Format} image{(_header.Size is { } size ? $", {size.Width} × {size.Height} pixels" : "")}, {_bytes.Length:#,0} bytes");
}
