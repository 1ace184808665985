namespace Solvent.Kernel.Formatting;

/// <summary>
/// Names the formatters of a type to the formatting library of .NET Interactive, which looks for an attribute of this name: so markup of ours
/// stays markup inside of its pocket views, and this room needs no reference to it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A class with a method <c>CreateTypeFormatters</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;
}
