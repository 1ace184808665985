namespace Solvent.Notebooks;

/// <summary>What a directive with one quoted argument refers to.</summary>
/// <param name="Directive">The directive as it is written.</param>
public abstract record ReferenceDirective(Directive Directive)
{
    /// <summary>Reads <c>#r</c>, <c>#i</c> or <c>#load</c>.</summary>
    /// <param name="directive">
    /// A directive of kind <see cref="DirectiveKind.Reference"/>, <see cref="DirectiveKind.PackageSource"/> or <see cref="DirectiveKind.Load"/>.
    /// </param>
    /// <param name="file">The notebook that messages name.</param>
    /// <param name="cell">The cell at fault, 0-based.</param>
    /// <exception cref="SolventException"><c>directive-malformed</c>, with the line in the cell.</exception>
    public static ReferenceDirective Parse(Directive directive, string? file = null, int? cell = null)
        => new ReferenceDirectiveParser(directive, file, cell).Parse();

    /// <summary>Reads <c>#r</c>, <c>#i</c> or <c>#load</c>, or tells that it is malformed or another directive.</summary>
    public static bool TryParse(Directive directive, out ReferenceDirective? reference)
    {
        reference = directive.Kind is DirectiveKind.Reference or DirectiveKind.PackageSource or DirectiveKind.Load
            ? new ReferenceDirectiveParser(directive, file: null, cell: null).ParseOrNull()
            : null;
        return reference is not null;
    }
}
