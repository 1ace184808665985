using Solvent.Promotion.Updating;

namespace Solvent.Commands.Promotion;

/// <summary>A promoted project and what has become of it.</summary>
internal sealed record CheckedProject(PromotedProject Project, PromotionCheck Check);
