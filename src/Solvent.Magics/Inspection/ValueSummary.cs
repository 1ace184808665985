using Solvent.Commands.Views;

namespace Solvent.Magics.Inspection;

/// <summary>A value in a few words, as a cell of a table.</summary>
internal static class ValueSummary
{
    public static ViewCell Of(object? value)
    {
        try
        {
            var text = Kernel.Formatting.ValueSummary.Of(value);
            return value is null ? new ViewCell(text, ViewTone.Muted) : new ViewCell(text);
        }
        catch (Exception exception)
        {
            // A property or ToString of the user's own type.
            return new ViewCell(Kernel.Formatting.ValueSummary.Cut($"{exception.GetType().Name}: {exception.Message}"), ViewTone.Bad);
        }
    }
}
