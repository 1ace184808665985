using System.Runtime.CompilerServices;
using Solvent.Kernel.Formatting.Images;
using Solvent.Kernel.Formatting.Views;
using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting.Foreign;

/// <summary>Pictures in the memory of drawing libraries, as PNG.</summary>
internal static class Pictures
{
    public static MimeBundle OfSkiaImage(Duck image, string? mimeType)
    {
        var encoded = image.Call("Encode") ?? throw new InvalidOperationException("The image has no pixels.");
        using var disposable = encoded as IDisposable;
        return new ImageContent((byte[])new Duck(encoded).Call("ToArray")!).ToMimeBundle();
    }

    public static MimeBundle OfSkiaBitmap(Duck bitmap, string? mimeType)
    {
        var type = bitmap.Type.Assembly.GetType("SkiaSharp.SKImage", throwOnError: true)!;
        var image = type.GetMethod("FromBitmap", [bitmap.Type])!.Invoke(obj: null, [bitmap.Value])!;
        using var disposable = (IDisposable)image;
        return OfSkiaImage(new Duck(image, type), mimeType);
    }

    public static MimeBundle OfImageSharp(Duck image, string? mimeType)
    {
        using var stream = new MemoryStream();
        var save = image.Type.Assembly.GetTypes().Where(type => type.IsDefined(typeof(ExtensionAttribute), inherit: false))
            .Select(type => type.GetMethod("SaveAsPng", [image.Type, typeof(Stream)])).First(method => method is not null)!;
        save.Invoke(obj: null, [image.Value, stream]);
        return new ImageContent(stream.ToArray()).ToMimeBundle();
    }
}
