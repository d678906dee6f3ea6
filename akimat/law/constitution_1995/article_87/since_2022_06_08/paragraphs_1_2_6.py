"""Art. 87(1), (2) and (6): what local executive bodies are for. Served by rooms that are still to come."""

from akimat.law.language import edition

p = edition(__name__)

p.leaves_to("1", open="powers", quote="входят в единую систему исполнительных органов Республики Казахстан")
p.leaves_to(
    "1", open="planning", quote="в сочетании с интересами и потребностями развития соответствующей территории"
)
p.leaves_to("2", open="powers")
p.leaves_to(
    "2.1", open="planning", quote="разработка планов, экономических и социальных программ развития территории"
)
p.leaves_to("2.1", open="budget", quote="местного бюджета и обеспечение их исполнения")
p.leaves_to("2.2", open="communal_property")
p.leaves_to("2.3", open="bodies")
p.leaves_to("2.4", open="powers")
p.leaves_to("6", open="powers", quote="Компетенция местных исполнительных органов")
p.leaves_to(
    "6", norm="law_148_2001/article_26", quote="организация и порядок их деятельности устанавливаются законом"
)
