using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.LanguageServices.Documentation;

/// <summary>The documentation of one assembly: the XML file beside it, or that of the framework. Nothing is read before it is asked for.</summary>
internal sealed class AssemblyDocumentation(string assembly) : DocumentationProvider
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private readonly Lazy<DocumentationFiles> _files = new(() => new DocumentationFiles(Beside(assembly)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(assembly);

    /// <inheritdoc/>
    protected override string? GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default)
        => Path.GetDirectoryName(assembly) == Framework
            ? FrameworkDocumentation.Of(documentationMemberID)
            : _files.Value.Find(documentationMemberID);

    private static IEnumerable<string> Beside(string assembly)
    {
        var file = Path.ChangeExtension(assembly, ".xml");
        return File.Exists(file) ? [file] : [];
    }
}
