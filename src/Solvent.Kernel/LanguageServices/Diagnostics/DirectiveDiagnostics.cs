using Solvent.Kernel.Languages;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Diagnostics;

/// <summary>The problems of directives.</summary>
/// <param name="session">The session that would run them.</param>
internal sealed class DirectiveDiagnostics(KernelSession session)
{
    /// <summary>The problem of a directive, or <see langword="null"/>.</summary>
    public CellDiagnostic? Of(Directive directive)
    {
        try
        {
            Check(directive);
            return null;
        }
        catch (SolventException exception)
        {
            return Create(exception, directive.Span);
        }
    }

    /// <summary>A problem that the session itself tells of.</summary>
    public static CellDiagnostic Create(SolventException exception, TextRange span)
    {
        var message = exception.Hint is null ? exception.Message : $"{exception.Message} {exception.Hint}";
        return new CellDiagnostic(exception.Code, CellDiagnosticSeverity.Error, message, span);
    }

    /// <summary>Whether a directive brings code that the session does not have yet.</summary>
    public bool IsPending(Directive directive)
    {
        if (directive.Kind == DirectiveKind.Load) return true;
        if (directive.Kind != DirectiveKind.Reference) return false;
        try
        {
            return ReferenceDirective.Parse(directive) is not PackageReferenceDirective package || !session.References.Has(package);
        }
        catch (SolventException)
        {
            return true;
        }
    }

    private void Check(Directive directive)
    {
        switch (directive.Kind)
        {
            case DirectiveKind.Magic:
                session.MagicCommands.Get(directive);
                if (ParameterDirective.Is(directive)) ParameterDirective.Parse(directive);
                break;
            case DirectiveKind.LanguageSwitch when !SectionDisplay.Languages.Contains(directive.Name) && !session.MagicCommands.TryFind(directive.Name, out _):
                throw new SolventException("unsupported-language", $"Solvent does not run '{directive.Name}'.")
                {
                    Hint = $"It runs {string.Join(", ", SectionDisplay.Languages)}.",
                };
            case DirectiveKind.Reference or DirectiveKind.Load or DirectiveKind.PackageSource:
                session.References.Check(ReferenceDirective.Parse(directive));
                break;
        }
    }
}
