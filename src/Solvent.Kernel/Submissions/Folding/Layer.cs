using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>A class in which the compiler finds names of folded cells: one that stands for members, or that of a cell with types.</summary>
/// <param name="Assembly">The name of its assembly.</param>
/// <param name="Class">Its name.</param>
/// <param name="Reference">What the compiler reads.</param>
internal sealed record Layer(string Assembly, string Class, MetadataReference Reference);
